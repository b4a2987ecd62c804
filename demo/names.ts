/** Names as they are in a Californian waiting room. All combinations are made up. */
import type { Random } from './random.ts'
import type { Sex } from './types.ts'

type Pool = {
  readonly share: number
  readonly language: string
  readonly female: readonly string[]
  readonly male: readonly string[]
  readonly family: readonly string[]
  /** Children carry the father's and the mother's surname. */
  readonly twoSurnames?: true
}

const words = (text: string): string[] => text.split(', ')

export const namePools: readonly Pool[] = [
  {
    share: 34,
    language: 'en',
    female: words(
      'Emma, Olivia, Charlotte, Hannah, Grace, Abigail, Megan, Rachel, Susan, Linda, Barbara, Carol, Donna, Kathleen, Zoë, Chloé, Mary-Kate, Harper, Nora, Ruth',
    ),
    male: words(
      'Liam, Noah, James, William, Henry, Owen, Ethan, Robert, Michael, Richard, Thomas, Gary, Dennis, Kenneth, Walter, Seán, Jack, Samuel, Eli, Frank',
    ),
    family: words(
      "Smith, Johnson, Miller, Davis, Wilson, Anderson, Taylor, Moore, Clark, Lewis, Walker, Hall, Young, King, Wright, Baker, Nelson, Carter, O'Brien, O'Connor, D'Angelo, Smith-Jones, Fitzgerald, McAllister, Van der Berg, St. James",
    ),
  },
  {
    share: 30,
    language: 'es',
    female: words(
      'María, Guadalupe, Sofía, Valentina, Camila, Lucía, Ximena, Rosa, Ana María, Juana, Carmen, Esperanza, Alejandra, Daniela, Yesenia, Inés',
    ),
    male: words(
      'José, Juan, Luis, Carlos, Jesús, Miguel Ángel, Diego, Mateo, Santiago, Andrés, Raúl, Héctor, Ramón, Ángel, Emiliano, Ignacio',
    ),
    family: words(
      'García, Martínez, López, Hernández, González, Pérez, Rodríguez, Sánchez, Ramírez, Cruz, Flores, Gómez, Morales, Vázquez, Reyes, Jiménez, Núñez, Peña, Ibáñez, De la Cruz',
    ),
    twoSurnames: true,
  },
  {
    share: 9,
    language: 'zh',
    female: words('Mei, Li Hua, Xiu Ying, Jing, Amy, Grace, Wen, Yan'),
    male: words('Wei, Jun, Ming, Kevin, Jason, Hao, Chen, Yong'),
    family: words('Chen, Wang, Li, Zhang, Liu, Huang, Wu, Lin, Lü, Ng, Au'),
  },
  {
    share: 7,
    language: 'vi',
    female: words('Linh, Thuỷ, Hương, Ngọc, Mai, Lan, Phương'),
    male: words('Minh, Tuấn, Hùng, Đức, Khoa, Long, Việt'),
    family: words('Nguyễn, Trần, Lê, Phạm, Hoàng, Võ, Đặng, Bùi'),
  },
  {
    share: 7,
    language: 'tl',
    female: words('Maricel, Rowena, Jocelyn, Analyn, Princess, Divina, Corazon'),
    male: words('Rodel, Jayson, Arnel, Reynaldo, Jun-Jun, Benigno, Crisanto'),
    family: words('Santos, Reyes, Cruz, Bautista, Del Rosario, Villanueva, Dela Peña, Macaraeg'),
  },
  {
    share: 6,
    language: 'en',
    female: words("Aaliyah, Imani, Keisha, Latoya, Ebony, Nia, Monique, Ta'Niyah"),
    male: words("Malik, DeShawn, Andre, Terrell, Jamal, Marcus, Isaiah, D'Andre"),
    family: words("Washington, Jefferson, Robinson, Jackson, Harris, Coleman, Brooks, N'Diaye, Okonkwo-Bell"),
  },
  {
    share: 4,
    language: 'hi',
    female: words('Priya, Ananya, Kavita, Sunita, Lakshmi, Meera'),
    male: words('Arjun, Rahul, Sanjay, Vikram, Harpreet, Ravi'),
    family: words('Patel, Singh, Sharma, Gupta, Reddy, Venkataraman, Krishnamurthy'),
  },
  {
    share: 3,
    language: 'fa',
    female: words('Shirin, Leila, Nasrin, Parisa, Layla'),
    male: words('Reza, Omid, Farhad, Yousef, Karim'),
    family: words('Hosseini, Ahmadi, Karimi, Al-Sayed, El-Masri, Rahmanpour'),
  },
]

/** Names that break forms: a single name, a very long one, an okina, a suffix within, one letter. */
export const hardNames: readonly { readonly given: string; readonly family: string; readonly sex: Sex }[] = [
  { given: '', family: 'Suharto', sex: 'male' },
  { given: 'Maximiliana Wilhelmina Theodora', family: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh', sex: 'female' },
  { given: 'Kaʻiulani', family: 'Kahananui-Kealohapauʻole', sex: 'female' },
  { given: 'Jean-Luc', family: "d'Étienne du Plessis", sex: 'male' },
  { given: 'Björk', family: 'Þórsdóttir', sex: 'female' },
  { given: 'O', family: 'Yu', sex: 'male' },
  { given: 'Łukasz', family: 'Żółć-Brzęczyszczykiewicz', sex: 'male' },
  { given: 'Null', family: 'Test-Null', sex: 'female' },
]

export const pickPool = (random: Random): Pool => random.weighted(namePools.map((pool) => [pool, pool.share] as const))

export const givenName = (pool: Pool, sex: Sex, random: Random): string => random.pick(sex === 'female' ? pool.female : pool.male)

export function familyName(pool: Pool, random: Random): string {
  const name = random.pick(pool.family)
  return pool.twoSurnames && random.chance(0.35) ? `${name} ${random.pick(pool.family)}` : name
}

export type NamePool = Pool
